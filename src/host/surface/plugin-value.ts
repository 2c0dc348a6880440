/** A node on its way into the VM, where it becomes a handle. */
export class NodeRef {
  readonly id: string;
  readonly type: string;

  constructor(id: string, type: string) {
    this.id = id;
    this.type = type;
  }
}

/** Stands for `figma.mixed` on its way into the VM, where it is a symbol. */
export const mixedMark = Symbol('figma.mixed');
