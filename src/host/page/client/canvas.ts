import type { SceneBox, SceneFrame, SceneLayer } from '../scene.ts';
import { createPictureQueue, type PictureQueue } from './picture-queue.ts';

export interface Canvas {
  show(frames: readonly SceneFrame[]): void;
  outline(ids: readonly string[]): void;
  /** Brings layers into view, as `scrollAndZoomIntoView` does. */
  reveal(ids: readonly string[]): Promise<void>;
  fit(): void;
}

/** Px of the window that the panel may cover on the right. */
const panelRoomPx = 400;

/**
 * The document's page as pictures: drag or scroll to move, ctrl + wheel to zoom, click a frame to select it, double-click
 * for the topmost layer under the pointer.
 */
export function createCanvas(
  box: HTMLElement,
  world: HTMLElement,
  select: (ids: readonly string[]) => void,
): Canvas {
  let frames: readonly SceneFrame[] = [];
  let view = { x: 0, y: 0, zoom: 1 };
  let outlined: readonly string[] = [];
  const figures = new Map<string, HTMLElement>();
  const pictures = createPictureQueue();
  const layersOf = new Map<string, Promise<readonly SceneLayer[]>>();

  const loadLayers = (frameId: string): Promise<readonly SceneLayer[]> => {
    const known = layersOf.get(frameId) ?? fetchLayers(frameId);
    layersOf.set(frameId, known);
    return known;
  };

  const boxOf = async (id: string): Promise<SceneBox | null> => {
    const frame = frames.find((candidate) => candidate.id === id);
    if (frame !== undefined) return frame.box;
    for (const candidate of frames) {
      const layer = (await loadLayers(candidate.id)).find((one) => one.id === id);
      if (layer !== undefined) return layer.box;
    }
    return null;
  };

  const drawOutlines = async (): Promise<void> => {
    const boxes = await Promise.all(outlined.map(boxOf));
    for (const old of world.querySelectorAll('.outline')) old.remove();
    for (const one of boxes) if (one !== null) world.append(outlineOf(one, view.zoom));
  };

  const apply = (): void => {
    world.style.transform = `translate(${String(view.x)}px, ${String(view.y)}px) scale(${String(view.zoom)})`;
    for (const frame of frames) showIfNear(frame);
    for (const figure of figures.values()) fitCaption(figure, view.zoom);
    for (const [id, figure] of figures) pictures.sharpen(figure, id, view.zoom);
    for (const line of world.querySelectorAll<HTMLElement>('.outline'))
      line.style.borderWidth = `${String(1.5 / view.zoom)}px`;
  };

  /** Only frames near the window get a picture: a page may hold thousands. */
  const showIfNear = (frame: SceneFrame): void => {
    const left = frame.box.x * view.zoom + view.x;
    const top = frame.box.y * view.zoom + view.y;
    const isNear =
      left < box.clientWidth + 400 &&
      left + frame.box.width * view.zoom > -400 &&
      top < box.clientHeight + 400 &&
      top + frame.box.height * view.zoom > -400;
    if (isNear && !figures.has(frame.id)) {
      const figure = figureOf(frame, view.zoom, pictures);
      figures.set(frame.id, figure);
      world.prepend(figure);
    } else if (!isNear) {
      figures.get(frame.id)?.remove();
      figures.delete(frame.id);
    }
  };

  const lookAt = (target: SceneBox, most: number): void => {
    const width = Math.max(200, box.clientWidth - panelRoomPx);
    const zoom = Math.min(most, (width - 80) / target.width, (box.clientHeight - 100) / target.height);
    view = {
      zoom,
      x: width / 2 - (target.x + target.width / 2) * zoom,
      y: box.clientHeight / 2 + 10 - (target.y + target.height / 2) * zoom,
    };
    apply();
  };

  const pointOnPage = (event: MouseEvent): { x: number; y: number } => {
    const area = box.getBoundingClientRect();
    return {
      x: (event.clientX - area.left - view.x) / view.zoom,
      y: (event.clientY - area.top - view.y) / view.zoom,
    };
  };

  box.addEventListener('click', (event) => {
    if (!world.contains(event.target as Node) && event.target !== box) return;
    const frame = frames.findLast((candidate) => contains(candidate.box, pointOnPage(event)));
    select(frame === undefined ? [] : [frame.id]);
  });
  box.addEventListener('dblclick', (event) => {
    const point = pointOnPage(event);
    const frame = frames.findLast((candidate) => contains(candidate.box, point));
    if (frame === undefined) return;
    void loadLayers(frame.id).then((layers) => {
      const layer = layers.findLast((candidate) => contains(candidate.box, point));
      if (layer !== undefined) select([layer.id]);
    });
  });
  box.addEventListener(
    'wheel',
    (event) => {
      if (!world.contains(event.target as Node) && event.target !== box) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        const point = pointOnPage(event);
        const zoom = Math.min(4, Math.max(0.02, view.zoom * Math.exp(-event.deltaY / 200)));
        view = { zoom, x: view.x + point.x * (view.zoom - zoom), y: view.y + point.y * (view.zoom - zoom) };
      } else view = { ...view, x: view.x - event.deltaX, y: view.y - event.deltaY };
      apply();
    },
    { passive: false },
  );

  const fit = (): void => {
    if (frames.length > 0) lookAt(around(frames.map((frame) => frame.box)), 1);
  };
  return {
    fit,
    show(next) {
      frames = next;
      figures.clear();
      layersOf.clear();
      world.replaceChildren();
      fit();
    },
    outline(ids) {
      outlined = ids;
      void drawOutlines();
    },
    async reveal(ids) {
      const boxes = (await Promise.all(ids.map(boxOf))).filter((one) => one !== null);
      if (boxes.length > 0) lookAt(roomAround(around(boxes)), 2);
    },
  };
}

const fetchLayers = async (frameId: string): Promise<readonly SceneLayer[]> =>
  (await (await fetch(`layers.json?frame=${encodeURIComponent(frameId)}`)).json()) as readonly SceneLayer[];

function figureOf(frame: SceneFrame, zoom: number, queue: PictureQueue): HTMLElement {
  const figure = document.createElement('figure');
  place(figure, frame.box);
  const picture = document.createElement('img');
  picture.alt = frame.name;
  place(picture, { ...frame.picture, x: frame.picture.x - frame.box.x, y: frame.picture.y - frame.box.y });
  const caption = document.createElement('figcaption');
  caption.textContent = frame.name;
  queue.load(picture, frame.id, zoom);
  figure.append(picture, caption);
  fitCaption(figure, zoom);
  return figure;
}

function outlineOf(box: SceneBox, zoom: number): HTMLElement {
  const line = document.createElement('div');
  line.className = 'outline';
  line.style.borderWidth = `${String(1.5 / zoom)}px`;
  place(line, box);
  return line;
}

function place(target: HTMLElement, { x, y, width, height }: SceneBox): void {
  Object.assign(target.style, {
    left: `${String(x)}px`,
    top: `${String(y)}px`,
    width: `${String(width)}px`,
    height: `${String(height)}px`,
  });
}

const contains = (box: SceneBox, point: { x: number; y: number }): boolean =>
  point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;

function around(boxes: readonly SceneBox[]): SceneBox {
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A small layer is shown with its surroundings, not as a field of pixels. */
function roomAround(box: SceneBox): SceneBox {
  const width = Math.max(box.width * 1.6, 1200);
  const height = Math.max(box.height * 1.6, 900);
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}

/** A caption keeps its size on screen and never runs over the next frame. */
function fitCaption(figure: HTMLElement, zoom: number): void {
  const caption = figure.querySelector('figcaption');
  if (caption === null) return;
  caption.style.transform = `scale(${String(1 / zoom)})`;
  caption.style.maxWidth = `${String(Number.parseFloat(figure.style.width) * zoom)}px`;
}
