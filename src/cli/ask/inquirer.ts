/**
 * The parts of Inquirer in use. They are reached through this file and by name, because a bundler that
 * meets the whole library late cannot leave out its editor prompt, which weighs more than all the rest.
 */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';
import { search, select } from '@inquirer/prompts';

export {
  createPrompt,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isUpKey,
  search,
  select,
  useKeypress,
  usePagination,
  useState,
};
