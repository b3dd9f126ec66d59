import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { Screen } from '../../../src/cli/ask/look.ts';
import { paperOn } from '../../../src/cli/ask/paper.ts';

/** A paper, and the lines of a screen that knows how to go up and to clear what is below. */
function sheet() {
  const lines = [''];
  const write = (text: string): boolean => {
    const [, up] = text.startsWith('\r') ? (/\[(\d+)A.\[J$/.exec(text) ?? []) : [];
    if (up !== undefined) lines.splice(lines.length - 1 - Number(up), Number(up));
    else lines.splice(-1, 1, ...text.split('\n'));
    return true;
  };
  const screen = Object.assign(new EventEmitter(), { write }) as unknown as Screen;
  const paper = paperOn(screen);
  /** A prompt that is answered. */
  const answer = (id: string, line: string): void => {
    paper.backTo(id);
    const began = paper.place();
    screen.write(`${line}\n`);
    paper.left(id, began, line);
  };
  return { paper, screen, answer, lines };
}

it('writes one blank line at most between texts', () => {
  const { paper, lines } = sheet();
  for (const text of ['', 'one', '', '', 'two']) paper.write(text);
  expect(lines).toEqual(['', 'one', '', 'two', '']);
});

it('takes a question away that is put again, with all that came after it', () => {
  const { paper, answer, lines } = sheet();
  paper.write('Topic');
  answer('first', '* first');
  answer('second', '* second\n  in two lines');
  paper.write('');
  paper.write('Other topic');
  paper.write('');
  paper.backTo('second');
  expect(lines).toEqual(['Topic', '* first', '']);
  paper.backTo('first');
  expect(lines).toEqual(['Topic', '']);
  answer('first', '* first again');
  answer('second', '* second again');
  expect(lines).toEqual(['Topic', '* first again', '* second again', '']);
});

it('takes nothing away where a question is new, and where lines were broken anew', () => {
  const { paper, screen, answer, lines } = sheet();
  answer('first', '* first');
  paper.backTo('second');
  expect(lines).toEqual(['* first', '']);
  screen.emit('resize');
  paper.backTo('first');
  expect(lines).toEqual(['* first', '']);
  answer('second', '* second');
  paper.backTo('second');
  expect(lines).toEqual(['* first', '']);
});

it('listens no longer than it is written on', () => {
  const { paper, screen } = sheet();
  expect(screen.listenerCount('resize')).toBe(1);
  paper.close();
  expect(screen.listenerCount('resize')).toBe(0);
});
