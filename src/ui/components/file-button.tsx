import { h, type JSX } from 'preact';
import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  readonly title: string;
  /** Endings that are offered, such as `.json,.csv`. */
  readonly accept: string;
  readonly onText: (text: string, fileName: string) => void;
}

/** Lets the person choose one text file. The same file can be chosen again. */
export function FileButton({ title, accept, onText }: FileButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span>
      <input
        ref={input}
        class="offscreen"
        type="file"
        accept={accept}
        aria-label={title}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined)
            void file.text().then((text) => {
              onText(text, file.name);
            });
        }}
      />
      <button type="button" class="quiet-button" onClick={() => input.current?.click()}>
        {title}
      </button>
    </span>
  );
}
