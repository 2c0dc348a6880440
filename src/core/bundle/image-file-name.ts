import type { DatasetFrame } from './dataset.ts';

/** Name of the picture's file without folders, with the extension of what it is. */
export const imageFileName = ({ planned, image }: DatasetFrame): string =>
  `${planned.fileName}.${extensions[image.mime]}`;

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;
