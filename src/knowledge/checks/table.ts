import type { DraftKnowledge } from '../draft.ts';
import type { Finding } from '../path.ts';
import { crossedMarks, impossibleDays, incompletePhases, misplacedGuides } from './basics.ts';
import { factCycles, questionCycles, targetCycles } from './cycles.ts';
import { badFileNames, duplicateAliases, duplicateIds } from './duplicates.ts';
import { impossibleExamples } from './examples.ts';
import { unknownNamedChoices } from './named-choices.ts';
import { impossibleWeights } from './plausibility.ts';
import { contradictoryQuestions, emptySections } from './questions.ts';
import { badAddresses, unknownReferences } from './references.ts';
import { sprawlingConditions } from './sizes.ts';
import { mixedGroups, oneSidedRules, unstatedNeeds, vagueNeeds } from './targets.ts';
import { impossibleTests, remediesInRules } from './tests.ts';
import { deadTools, mixedClouds, silentCautions, unknownFields, unknownLicenses } from './tools.ts';

/** What the shape of a file cannot say: whether the knowledge fits together. */
export type Check = (knowledge: DraftKnowledge) => Iterable<Finding>;

/** Every cross-check; each looks for one kind of fault and is named after it. */
export const CHECKS: readonly Check[] = [
  unknownReferences,
  badAddresses,
  duplicateIds,
  duplicateAliases,
  badFileNames,
  impossibleTests,
  sprawlingConditions,
  remediesInRules,
  impossibleExamples,
  targetCycles,
  factCycles,
  questionCycles,
  oneSidedRules,
  mixedGroups,
  vagueNeeds,
  unstatedNeeds,
  contradictoryQuestions,
  emptySections,
  impossibleWeights,
  incompletePhases,
  misplacedGuides,
  crossedMarks,
  impossibleDays,
  deadTools,
  silentCautions,
  unknownLicenses,
  mixedClouds,
  unknownFields,
  unknownNamedChoices,
];
