/** Texts about splits and what belongs together. */
export const splitEn = {
  'split.train': 'train',
  'split.validation': 'validation',
  'split.test': 'test',
  'split.because.group': 'one group',
  'split.because.template': 'same template',
  'split.because.component': 'same component',
  'split.because.owner': 'one is a copy of the other',
  'split.because.campaign': 'same campaign',
  'split.because.image': 'same main picture',
  'split.because.copy': 'same copy',
  'split.because.similar-layout': 'nearly the same layout',
  'split.because.near-pixels': 'nearly the same picture',
  'split.because.inverted-pixels': 'the same picture in light and dark',
  'split.conflict':
    'Frames that belong together lie in different splits of earlier exports: {groups}. Give these groups one split in {file}, or export anyway and know that one leaks into the other.',
  'split.conflictGroup': 'group {groupId} in {split} ({frames})',
  'split.conflictAbsent': 'no frame of this export',
  'split.tooFewGroups.one':
    'All frames belong together, so {splits} splits cannot be filled. Add frames of other templates, or ask for fewer splits.',
  'split.tooFewGroups.other':
    'The frames fall into {groups} groups that belong together, so {splits} splits cannot all be filled. Add frames of other templates, or ask for fewer splits.',
  'split.saltOfLock':
    'The salt of the lock file was used, not the one asked for: new groups go on as the old ones began. Remove the lock to start anew.',
  'split.empty': 'No frame came into {split}. Add frames of other templates, or set its share to 0.',
  'split.share':
    '{split} has {found} % of the frames instead of {wanted} %. More, smaller groups would bring it nearer.',
  'split.missingClass':
    'The class “{name}” does not occur in {split}, because its groups are held by the lock or needed elsewhere. Add frames that have it.',
  'split.missingLocale':
    'The language “{name}” does not occur in {split}, because its groups are held by the lock or needed elsewhere. Add frames in it.',
  'split.missingFormat':
    'The format “{name}” does not occur in {split}, because its groups are held by the lock or needed elsewhere. Add frames of it.',
  'split.skewedClass':
    'The mix of classes in {split} is {found} % away from that of all frames (at most {wanted} %). Add frames of the classes it lacks.',
  'split.skewedLocale':
    'The mix of languages in {split} is {found} % away from that of all frames (at most {wanted} %). Add frames in those it lacks.',
  'split.skewedFormat':
    'The mix of formats in {split} is {found} % away from that of all frames (at most {wanted} %). Add frames of those it lacks.',
  'split.leak':
    '“{a}” in {splitA} and “{b}” in {splitB} belong together ({because}). Put both into one split: a model tested on one has learnt the other.',
  'split.sharesWrong': 'The shares of the splits sum to {sum}. Make each 0 or more and all together 1.',
  'split.lockUnreadable':
    'The lock file cannot be read (at {where}). Restore it from the last export; without it, frames could change their split.',
  'split.lockNewer': 'The lock file was written by a newer version of Proofset. Update to use it.',
} as const;
