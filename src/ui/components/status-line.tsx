import { h, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface StatusLineProps {
  readonly text: string;
}

const speakEveryMs = 2000;

/** Shows the text at once and lets a screen reader hear it at most every two seconds, the last state always. */
export function StatusLine({ text }: StatusLineProps): JSX.Element {
  const [spoken, setSpoken] = useState('');
  const latest = useRef(text);
  const timer = useRef<number | null>(null);
  latest.current = text;
  useEffect(() => {
    if (timer.current !== null) return;
    setSpoken(text);
    timer.current = window.setTimeout(() => {
      timer.current = null;
      setSpoken(latest.current);
    }, speakEveryMs);
  }, [text]);
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
    },
    [],
  );
  return (
    <div class="status">
      <span aria-hidden="true">{text}</span>
      <span class="spoken" role="status">
        {spoken}
      </span>
    </div>
  );
}
