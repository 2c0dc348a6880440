import { makeCodec } from './in-vm/make-codec.ts';
import { mixedMark, NodeRef } from './plugin-value.ts';

/** The host's side of the border. Nodes cross from here as {@link NodeRef}; none ever comes back as one. */
export const hostCodec = makeCodec({
  mixed: mixedMark,
  allowsMixed: true,
  nodeParts: (value) => (value instanceof NodeRef ? [value.id, value.type] : null),
  makeNode: () => {
    throw new Error('a node came out of the VM');
  },
});

/** For messages between panel and plugin: plain data only, `figma.mixed` refused. */
export const messageCodec = makeCodec({
  mixed: mixedMark,
  allowsMixed: false,
  nodeParts: () => null,
  makeNode: () => {
    throw new Error('a node came in a message');
  },
});
