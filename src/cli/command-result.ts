/** Where a command's words go. */
export interface Output {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** 0 clean or done, 1 blocking or major findings, 2 unreadable input or bad usage (said on stderr). */
export type ExitCode = 0 | 1 | 2;
