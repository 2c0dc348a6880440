import type { FinishedPicture, PictureOrder } from '../bundle/pictures/finish-picture.ts';
import type { ApartFrame, ApartOrder } from '../bundle/pictures/take-apart.ts';
import type { Size } from '../geometry/rect.ts';
import type { Result } from '../result.ts';
import type { InkSubject } from './measure-ink.ts';
import type { Answer, ExportedPicture, PictureProbe, PixelBench } from './pixel-bench.ts';

/** One call of a bench that works somewhere else, as a message. */
export type BenchCall =
  | { readonly do: 'hold'; readonly picture: ExportedPicture; readonly canvas: Size }
  | { readonly do: 'measure'; readonly probe: PictureProbe }
  | { readonly do: 'measureInk'; readonly mask: ExportedPicture; readonly subject: InkSubject }
  | { readonly do: 'weigh'; readonly format: 'PNG' | 'JPG' | 'WEBP'; readonly quality: number | null }
  | { readonly do: 'finish'; readonly order: PictureOrder }
  | { readonly do: 'takeApart'; readonly order: ApartOrder }
  | { readonly do: 'clear' };

/** Ids count up, so an answer can never be taken for another's. */
export interface BenchRequest {
  readonly id: number;
  readonly call: BenchCall;
}

export interface BenchAnswer {
  readonly id: number;
  readonly answer: Answer | Result<FinishedPicture> | Result<ApartFrame>;
}

/** Posted by the other side once it can hear. */
export const benchReady = 'proofset-bench-ready';

/** Runs a call on a bench that is here. */
export function runBenchCall(bench: PixelBench, call: BenchCall): Promise<BenchAnswer['answer']> {
  if (call.do === 'finish') return bench.finish(call.order);
  if (call.do === 'takeApart') return bench.takeApart(call.order);
  if (call.do === 'hold') return bench.hold(call.picture, call.canvas);
  if (call.do === 'measure') return bench.measure(call.probe);
  if (call.do === 'measureInk') return bench.measureInk(call.mask, call.subject);
  return call.do === 'weigh' ? bench.weigh(call.format, call.quality) : bench.clear();
}
