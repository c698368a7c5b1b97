export { CommentBox, type CommentBoxProps } from './comment/CommentBox.js'
export { CommentItem, type CommentItemProps } from './comment/CommentItem.js'
export { ClaimCard, type ClaimCardProps } from './figure/ClaimCard.js'
export {
  type ClaimFacts,
  commonParts,
  factsOf,
  partText,
  periodText,
  statText,
} from './figure/claimFacts.js'
export { FigureRow, type FigureRowProps } from './figure/FigureRow.js'
export { type ToldReason, toldReasons } from './figure/reason.js'
export { SlotList } from './figure/SlotList.js'
export { type FigureFacts, grouped, quantityOf, scaled } from './figure/value.js'
export { WhyList } from './figure/WhyList.js'
export { Avatar, Avatars, initialOf, PeopleColors, PeopleUnits, type Person } from './frame/Avatar.js'
export { type Chip, Chips, type ChipsProps } from './frame/Chips.js'
export { EmptyState, type EmptyStateProps } from './frame/EmptyState.js'
export { type Status, StatusBadge, type StatusBadgeProps } from './frame/StatusBadge.js'
export { DiffWords } from './opinion/DiffWords.js'
export { EvidenceBlock, type EvidenceBlockProps, type EvidenceFields, noEvidence } from './opinion/EvidenceBlock.js'
export { Rewording } from './opinion/Rewording.js'
export { SignOffBlock, type SignOffBlockProps } from './opinion/SignOffBlock.js'
export { SuggestionCard, type SuggestionCardProps } from './opinion/SuggestionCard.js'
export { VerdictHistory } from './opinion/VerdictHistory.js'
export { type DiffPart, wordDiff } from './opinion/wordDiff.js'
export { learnPanelStrings } from './panelStrings.js'
export { type FindingKey, findingWords } from './strings/findings.js'
export { type OpinionKey, opinionWords } from './strings/opinion.js'
export { type PeopleKey, peopleWords } from './strings/people.js'
export { type RevisionKey, revisionWords } from './strings/revisions.js'
export { type TargetKey, targetWords } from './strings/targets.js'
export { momentOf } from './strings/time.js'
export {
  createTexts,
  type Language,
  languageOf,
  languages,
  loadLanguage,
  type Say,
  type StringKey,
  sayIn,
  type Texts,
  TextsProvider,
  useSay,
  useWords,
  type Words,
} from './text.js'
export { iconOf, isChecked, keyedVerdicts, type Standing } from './verdict/standing.js'
export { VerdictMark } from './verdict/VerdictMark.js'
export { VerdictPicker, type VerdictPickerProps } from './verdict/VerdictPicker.js'
