import type { Theme } from '../figma-theme.ts';
import { panelDocument } from '../panel-document.ts';

export interface PanelWindow {
  /** Size of the plugin's own area in px, without the title bar. */
  show(html: string, width: number, height: number, theme: Theme): void;
  resize(width: number, height: number): void;
  post(message: unknown): void;
  hide(): void;
}

const titleHeight = 40;

/** The floating plugin window: a sandboxed frame of null origin, reached by messages only. Draggable by its title. */
export function createPanelWindow(box: HTMLElement, receive: (message: unknown) => void): PanelWindow {
  let frame: HTMLIFrameElement | null = null;
  box.style.right = '16px';
  box.style.top = '16px';
  dragByTitle(box);
  window.addEventListener('message', (event) => {
    if (frame === null || event.source !== frame.contentWindow) return;
    const data = event.data as { pluginMessage?: unknown } | null;
    if (data !== null && typeof data === 'object' && 'pluginMessage' in data) receive(data.pluginMessage);
  });
  const resize = (width: number, height: number): void => {
    box.style.width = `${String(width)}px`;
    box.style.height = `${String(height + titleHeight)}px`;
  };
  return {
    resize,
    show(html, width, height, theme) {
      frame?.remove();
      frame = document.createElement('iframe');
      frame.title = 'Proofset';
      frame.setAttribute('sandbox', 'allow-scripts allow-downloads');
      frame.srcdoc = panelDocument(html, theme);
      resize(width, height);
      box.append(frame);
      box.hidden = false;
    },
    post: (message) => frame?.contentWindow?.postMessage({ pluginMessage: message }, '*'),
    hide() {
      frame?.remove();
      frame = null;
      box.hidden = true;
    },
  };
}

function dragByTitle(box: HTMLElement): void {
  const title = box.firstElementChild;
  if (!(title instanceof HTMLElement)) return;
  title.addEventListener('pointerdown', (down) => {
    const start = box.getBoundingClientRect();
    title.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      box.style.right = 'auto';
      box.style.left = `${String(start.left + event.clientX - down.clientX)}px`;
      box.style.top = `${String(start.top - 40 + event.clientY - down.clientY)}px`;
    };
    title.addEventListener('pointermove', move);
    title.addEventListener('pointerup', () => title.removeEventListener('pointermove', move), { once: true });
  });
}
