import type { Extent } from '../knowledge/snapshot.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Doc } from '../report/doc.ts';
import { ageWarnings } from './age.ts';
import { describeAll, type Texts } from './diagnostics.ts';
import { EXIT, type ExitCode, InputError } from './failure.ts';
import { type Flags, type Settings, settingsOf } from './globals.ts';
import type { Io } from './io.ts';
import { checkOutputs, emit } from './output.ts';

/** One run of one command: the world, the settings, and what the run ends with. */
export class Session {
  readonly io: Io;
  exitCode: ExitCode = EXIT.done;
  readonly #flags: () => Flags;
  #settings: Settings | undefined;
  /** Read at most once a run. */
  readonly #known: Partial<Record<Extent, Promise<KnowledgeBase>>> = {};

  constructor(io: Io, flags: () => Flags) {
    this.io = io;
    this.#flags = flags;
  }

  /** Flags, environment and streams, resolved when a command first asks. */
  get settings(): Settings {
    this.#settings ??= settingsOf(this.#flags(), this.io);
    return this.#settings;
  }

  /**
   * The knowledge that the run works with; its warnings go to standard error. The brief form is for
   * advice and lists: the fields that only pages about one thing show may be blank in it, and
   * conditions for which there are prepared forms.
   * @throws InputError where there is none, or where it is not valid
   */
  async knowledge(extent: Extent = 'whole'): Promise<KnowledgeBase> {
    this.#known[extent] ??= this.#load(extent);
    return this.#known[extent];
  }

  async #load(extent: Extent): Promise<KnowledgeBase> {
    const { result, texts } = await this.io.knowledge(extent);
    if (result.value === undefined) throw new InputError(result.diagnostics, { texts });
    await this.warn(result.diagnostics, texts);
    if (this.settings.watched) await this.warn(ageWarnings(result.value, this.io.now()));
    return result.value;
  }

  /**
   * Finds out before any work whether the files named with `-o` can be written.
   * @param source where the answers are read from, which must stay as it is
   */
  async checkOutputs(source?: string): Promise<void> {
    await checkOutputs(this.settings, this.io, source);
  }

  /** Writes a result to standard output or to the files asked for. */
  async emit(doc: Doc): Promise<void> {
    await emit(doc, this.settings, this.io);
  }

  /** Says something beside the result, unless asked to be quiet. */
  async say(text: string): Promise<void> {
    if (!this.settings.quiet) await this.io.stderr.write(`${text}\n`);
  }

  /** Says what is odd about an input without ending the run. */
  async warn(diagnostics: readonly Diagnostic[], texts?: Texts): Promise<void> {
    if (diagnostics.length === 0) return;
    await this.say(describeAll(diagnostics, this.settings.colourOnStderr, texts));
  }
}
