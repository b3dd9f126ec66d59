/** What completion scripts ask the program with; not meant to be typed, so in no help. */
export const COMPLETE = '__complete';
