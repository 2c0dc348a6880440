import type { Wording } from '../core/locale.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export type TextKey = keyof typeof en;

/** A key that counts something: it has a text for one and a text for any other number. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Stem}.one` ? Stem : never) : never;

export const textOf = (key: TextKey): Wording => ({ en: en[key], 'zh-CN': zhCn[key] });

/** English has two forms, Chinese one; a language with more needs more keys here. */
export const countText = (key: CountKey, count: number): Wording =>
  textOf(count === 1 ? `${key}.one` : `${key}.other`);
