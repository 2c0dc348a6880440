import { err, ok, type Result } from '../../result.ts';
import { type ComposedStack, composeStack, type StackFailure, type StackOrder } from './compose-stack.ts';
import { type DrawnLayers, type MaskOrder, type ReadMask, readMasks } from './read-masks.ts';

/** A frame drawn layer by layer, and what is to be made of it. Data only, so that a worker can do it. */
export interface ApartOrder {
  readonly drawn: DrawnLayers;
  /** Front to back; empty = no masks. */
  readonly masks: readonly MaskOrder[];
  /** Null = no stack. */
  readonly stack: StackOrder | null;
}

export interface ApartFrame {
  readonly masks: readonly ReadMask[];
  readonly stack: Result<ComposedStack, StackFailure> | null;
}

/** Makes masks and stacks from pictures: here, or in a worker. Never rejects. */
export type TakeApart = (order: ApartOrder) => Promise<Result<ApartFrame>>;

/** Takes a frame apart right here. */
export const takeApart: TakeApart = ({ drawn, masks, stack }) => {
  try {
    return Promise.resolve(
      ok({ masks: readMasks(drawn, masks), stack: stack === null ? null : composeStack(drawn, stack) }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return Promise.resolve(err({ code: 'PICTURE_UNUSABLE', data: { message: message.slice(0, 200) } }));
  }
};
