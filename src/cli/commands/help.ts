import { didYouMean } from '../../knowledge/nearest.ts';
import { inputError } from '../failure.ts';
import { Page } from '../help-page.ts';
import { main } from '../main.ts';
import type { Session } from '../session.ts';
import { TOPICS, type TopicEntry, type TopicPart } from '../topics/topic.ts';
import { COMMANDS, type CommandModule } from './index.ts';

/** `help`: a topic, or the same as `--help` behind the command that is named. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('[subject...]', 'the command or the topic to explain')
    .action(async ([first, ...others]) => {
      const topic = others.length === 0 ? TOPICS.find(({ id }) => id === first) : undefined;
      if (topic !== undefined) return session.io.stdout.write(await pageOf(topic, session));
      if (first !== undefined && !isCommand(first)) throw unknownSubject(first);
      const names = first === undefined ? [] : [first, ...others];
      session.exitCode = await main([...names, '--help'], session.io);
    });
};

const isCommand = (word: string): boolean => COMMANDS.some(({ name }) => name === word);

/** The text of a topic, laid out as the help of a command is. */
async function pageOf(topic: TopicEntry, session: Session): Promise<string> {
  const page = new Page(session);
  page.text(`${topic.id}: ${topic.summary}`);
  for (const part of (await topic.load()).PARTS) write(part, page);
  return page.done();
}

function write(part: TopicPart, page: Page): void {
  if ('text' in part) page.text(part.text);
  else if ('code' in part) page.code(part.title, part.code);
  else page.section(part.title, part.entries);
}

function unknownSubject(word: string) {
  const topics = TOPICS.map(({ id }) => id);
  const guess = didYouMean(word, [...topics, ...COMMANDS.map(({ name }) => name)]);
  return inputError(
    'unknown-topic',
    `there is no command and no topic "${word}"`,
    guess ?? `the topics are ${topics.join(', ')}`,
  );
}
