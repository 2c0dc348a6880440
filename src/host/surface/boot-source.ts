import { watchGlobals } from '../sandbox/foreign-globals.ts';
import { type BootFacts, boot } from './in-vm/boot.ts';
import { makeBase64 } from './in-vm/make-base64.ts';
import { makeBridge } from './in-vm/make-bridge.ts';
import { makeCodec } from './in-vm/make-codec.ts';
import { makeFigma } from './in-vm/make-figma.ts';
import { makeGlobals } from './in-vm/make-globals.ts';
import { makeListeners } from './in-vm/make-listeners.ts';
import { makeNodeHandles } from './in-vm/make-node-handles.ts';
import { makeNodeMethods } from './in-vm/make-node-methods.ts';
import { makePanel } from './in-vm/make-panel.ts';
import { makeStrict } from './in-vm/make-strict.ts';

const parts = {
  makeBase64,
  makeBridge,
  makeCodec,
  makeFigma,
  makeGlobals,
  makeListeners,
  makeNodeHandles,
  makeNodeMethods,
  makePanel,
  makeStrict,
};

/**
 * The script that sets up the VM, made of the source text of `in-vm/`: those files are type-checked like all others, but run in QuickJS,
 * so each function closes over nothing. Compilers that keep function names call `__name` around every inner function.
 */
export function bootSource(facts: BootFacts): string {
  const members = Object.entries(parts).map(([name, part]) => `${name}: (${part.toString()})`);
  return `(function (raw, meet) {
  'use strict';
  const __name = (named) => named;
  const parts = { ${members.join(',\n')} };
  const enter = (${boot.toString()})(parts, raw, JSON.parse(${JSON.stringify(JSON.stringify(facts))}));
  (${watchGlobals.toString()})(meet);
  return enter;
})`;
}
