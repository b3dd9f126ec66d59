/** The one way to commander, so that it is bundled once and with its types inferred. */
export {
  Argument,
  Command,
  CommanderError,
  Help,
  InvalidArgumentError,
  Option,
} from '@commander-js/extra-typings';
