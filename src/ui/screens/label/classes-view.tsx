import { h, type JSX } from 'preact';
import type { ScreenProps } from '../screen-props.ts';
export const ClassesView = (_props: ScreenProps & { canEdit: boolean }): JSX.Element => <div class="label-pane" />;
