/** Loads frames' pictures one at a time: the server that paints them also runs the plugin, which must not wait. */
export interface PictureQueue {
  load(image: HTMLImageElement, frameId: string, zoom: number): void;
  /** Asks for a sharper picture when the person has zoomed in. */
  sharpen(figure: HTMLElement, frameId: string, zoom: number): void;
}

/** Scales a picture may be asked for: few, so that the server's and the browser's copies are reused. */
const scales = [0.25, 0.5, 1, 2] as const;

export function createPictureQueue(): PictureQueue {
  const waiting: { readonly image: HTMLImageElement; readonly url: string }[] = [];
  let isBusy = false;
  const next = (): void => {
    const job = waiting.shift();
    isBusy = job !== undefined;
    if (job === undefined) return;
    const loader = new Image();
    loader.addEventListener('load', () => {
      job.image.src = job.url;
      setTimeout(next, 0);
    });
    loader.addEventListener('error', () => setTimeout(next, 0));
    loader.src = job.url;
  };
  const load = (image: HTMLImageElement, frameId: string, zoom: number): void => {
    const scale = scaleFor(zoom);
    if (Number(image.dataset['scale'] ?? '0') >= scale) return;
    image.dataset['scale'] = String(scale);
    waiting.push({ image, url: `picture.png?frame=${encodeURIComponent(frameId)}&scale=${String(scale)}` });
    if (!isBusy) next();
  };
  return {
    load,
    sharpen(figure, frameId, zoom) {
      const image = figure.querySelector('img');
      if (image !== null) load(image, frameId, zoom);
    },
  };
}

const scaleFor = (zoom: number): number =>
  scales.find((scale) => scale >= zoom * window.devicePixelRatio) ?? 2;
