/** What the commands that give advice say of their answers. */
export const FILE_HELP = 'answers in YAML or JSON; - or nothing reads standard input';
export const SET_FLAG = '--set <question=choice>';
export const SET_HELP = 'answer a question, several choices with commas; may be repeated';
