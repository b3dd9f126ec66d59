import { Help } from './commander.ts';
import { COMMANDS, GROUPS } from './commands/index.ts';
import { GLOBAL } from './globals.ts';
import { type Entry, Page } from './help-page.ts';
import type { Session } from './session.ts';
import { TOPICS } from './topics/topic.ts';

type AnyCommand = Parameters<Help['commandUsage']>[0];

/** The help of a command: usage, what it does, examples first, then arguments and flags. */
export function formatHelp(command: AnyCommand, session: Session): string {
  const page = new Page(session);
  const help = new Help();
  const isRoot = command.parent === null;
  page.text(`${page.title('Usage:')} ${help.commandUsage(command)}`);
  page.text(isRoot ? ABOUT : sentence(command.description()));
  page.section('Examples:', examplesOf(command));
  page.section('Arguments:', argumentsOf(command, help));
  if (isRoot) for (const group of GROUPS) page.section(`${group}:`, commandsOf(group));
  else page.section('Commands:', subcommandsOf(command, help));
  page.section('Options:', optionsOf(command, help, false));
  page.section(GLOBAL, optionsOf(rootOf(command), help, true));
  if (isRoot) {
    page.section('Help topics:', topicsOf());
    page.text('It works offline: no network, no telemetry.');
  }
  return page.done();
}

const ABOUT =
  'Tells a team which Ops it needs, why, why not the others, with which tools in each phase, and in which order.';

function examplesOf(command: AnyCommand): Entry[] {
  const own = COMMANDS.filter((entry) => entry.name === topLevelName(command));
  const all = command.parent === null ? ROOT_EXAMPLES : own.flatMap((entry) => entry.examples);
  return all.map(([line, what]) => [`which-ops ${line}`, what]);
}

const ROOT_EXAMPLES: readonly Entry[] = [
  ['ask', 'answer questions, get advice'],
  ['advise answers.yaml', 'advice from a file of answers'],
  ['tools --phase deploy', 'the tools of one phase'],
];

/** Subcommands show the examples of the command they belong to. */
function topLevelName(command: AnyCommand): string {
  const above = command.parent;
  return above === null || above.parent === null ? command.name() : topLevelName(above);
}

function commandsOf(group: (typeof GROUPS)[number]): Entry[] {
  return COMMANDS.filter((entry) => entry.group === group).map((entry) => [
    entry.name,
    entry.summary,
  ]);
}

function topicsOf(): Entry[] {
  return TOPICS.map(({ id, summary }) => [`help ${id}`, summary]);
}

function subcommandsOf(command: AnyCommand, help: Help): Entry[] {
  return help
    .visibleCommands(command)
    .map((child) => [help.subcommandTerm(child), help.subcommandDescription(child)]);
}

function argumentsOf(command: AnyCommand, help: Help): Entry[] {
  return help
    .visibleArguments(command)
    .map((argument) => [help.argumentTerm(argument), help.argumentDescription(argument)]);
}

function optionsOf(command: AnyCommand, help: Help, global: boolean): Entry[] {
  return help
    .visibleOptions(command)
    .filter((option) => (option.helpGroupHeading === GLOBAL) === global)
    .map((option) => [help.optionTerm(option), help.optionDescription(option)]);
}

function rootOf(command: AnyCommand): AnyCommand {
  return command.parent === null ? command : rootOf(command.parent);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
