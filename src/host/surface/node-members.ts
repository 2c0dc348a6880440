/** What a kind of node offers, so that `'clipsContent' in node` answers as in Figma. */
export interface NodeMembers {
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

/** Read together in one call of the bridge: what a walk over a document asks of every node. */
export const coreProperties: readonly string[] = [
  'name',
  'parent',
  'visible',
  'locked',
  'x',
  'y',
  'width',
  'height',
  'rotation',
];

const dataMethods = [
  'getPluginData',
  'setPluginData',
  'getPluginDataKeys',
  'getSharedPluginData',
  'setSharedPluginData',
  'getSharedPluginDataKeys',
  'setRelaunchData',
  'getRelaunchData',
  'toString',
];
const base = { properties: ['name', 'parent', 'removed'], methods: dataMethods };
const childMethods = ['appendChild', 'insertChild'];
const findMethods = ['findAll', 'findOne', 'findChildren', 'findChild', 'findAllWithCriteria'];
const container = { properties: ['children'], methods: [...findMethods, ...childMethods] };

const placed = {
  properties: [
    'visible',
    'locked',
    'x',
    'y',
    'width',
    'height',
    'relativeTransform',
    'absoluteTransform',
    'absoluteBoundingBox',
  ],
  methods: ['clone', 'remove', 'exportAsync', 'resize', 'rescale'],
};
const drawn = {
  properties: [
    'rotation',
    'absoluteRenderBounds',
    'opacity',
    'blendMode',
    'isMask',
    'maskType',
    'effects',
    'componentPropertyReferences',
    'boundVariables',
    'exportSettings',
  ],
  methods: [],
};
const painted = {
  properties: ['fills', 'strokes', 'strokeWeight', 'strokeAlign', 'dashPattern'],
  methods: [],
};
const laidOut = {
  properties: ['layoutPositioning', 'layoutSizingHorizontal', 'layoutSizingVertical'],
  methods: [],
};
const cornered = {
  properties: [
    'cornerRadius',
    'topLeftRadius',
    'topRightRadius',
    'bottomLeftRadius',
    'bottomRightRadius',
    'cornerSmoothing',
  ],
  methods: [],
};
const framed = { properties: ['clipsContent', 'layoutMode'], methods: [] };
const text = {
  properties: [
    'characters',
    'fontSize',
    'fontName',
    'fontWeight',
    'textCase',
    'textDecoration',
    'letterSpacing',
    'lineHeight',
    'hyperlink',
    'textAlignHorizontal',
    'textAlignVertical',
    'textAutoResize',
    'textTruncation',
    'maxLines',
    'hasMissingFont',
  ],
  methods: [
    'getStyledTextSegments',
    'setRangeFontSize',
    'setRangeFontName',
    'setRangeLineHeight',
    'setRangeLetterSpacing',
    'setRangeFills',
    'insertCharacters',
    'deleteCharacters',
  ],
};
const published = { properties: ['key', 'description', 'remote'], methods: [] };

const together = (...groups: readonly NodeMembers[]): NodeMembers => ({
  properties: [...new Set(groups.flatMap((group) => group.properties))],
  methods: [...new Set(groups.flatMap((group) => group.methods))],
});

const shape = together(base, placed, drawn, painted, laidOut);
const frame = together(shape, container, cornered, framed);
const component = together(frame, published, {
  properties: ['componentPropertyDefinitions', 'variantProperties', 'instances'],
  methods: [],
});

/** By the Plugin API's node type. A type that is not listed is a `shape`, with children if it has any: unknown types must not crash. */
export const nodeMembers: Readonly<Record<string, NodeMembers>> = {
  DOCUMENT: together(base, container),
  PAGE: together(base, container, {
    properties: ['selection'],
    methods: ['loadAsync', 'exportAsync', 'on', 'once', 'off'],
  }),
  FRAME: frame,
  COMPONENT: component,
  COMPONENT_SET: together(frame, published, { properties: ['componentPropertyDefinitions'], methods: [] }),
  INSTANCE: together(frame, {
    properties: ['componentProperties', 'overrides', 'mainComponent'],
    methods: ['getMainComponentAsync'],
  }),
  GROUP: together(base, placed, drawn, laidOut, container),
  BOOLEAN_OPERATION: together(shape, container),
  SECTION: together(base, placed, container, { properties: ['fills'], methods: [] }),
  TEXT: together(shape, text),
  SLICE: together(base, placed),
  RECTANGLE: together(shape, cornered),
  ELLIPSE: together(shape, { properties: ['cornerRadius', 'cornerSmoothing'], methods: [] }),
  shape,
  shapeWithChildren: together(shape, container),
};

/** Sync members that Figma refuses under `documentAccess: dynamic-page`, and what to call in their place. */
export const refusedNodeReads: Readonly<Record<string, string>> = {
  mainComponent: 'node.getMainComponentAsync',
  instances: 'node.getInstancesAsync',
};
