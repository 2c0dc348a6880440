import type { DatasetFrame } from './dataset.ts';

/** Ending of the picture's file name, without a dot. */
export const imageEnding = ({ image }: DatasetFrame): 'png' | 'jpg' | 'webp' => endings[image.mime];

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;
