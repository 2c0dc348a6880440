import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** The size an element is drawn at, px; 0 × 0 before it is laid out. */
export function useSize<Shape extends HTMLElement>(): [RefObject<Shape>, ElementSize] {
  const ref = useRef<Shape>(null);
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, []);
  return [ref, size];
}
