export { editDistance } from './edit-distance.ts';
export { foldText } from './fold.ts';
export { nameTokens } from './name-tokens.ts';
export { nameLikeness, sameNameLikeness, similarNames } from './similar-names.ts';
