import { showUI } from '@create-figma-plugin/utilities';

/** Size in px. No data goes through `showUI`: it pastes JSON into a script element, where a layer name could break out. */
export function showPanel(size: { readonly width: number; readonly height: number }): void {
  showUI({ width: size.width, height: size.height, themeColors: true });
}

export function resizePanel(width: number, height: number): void {
  figma.ui.resize(width, height);
}

/** Runs `end` when the person closes the window or another plugin starts. It must not wait for anything: the VM ends with it. */
export function onClose(end: () => void): void {
  figma.on('close', end);
}
