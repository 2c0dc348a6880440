import { z } from 'zod/mini';

/** A field that is left out when it is not what it should be: the schema of a `.fig` file is the file's own. */
function soft<Schema extends z.ZodMiniType>(schema: Schema): z.ZodMiniCatch<z.ZodMiniOptional<Schema>> {
  return z.catch<z.ZodMiniOptional<Schema>>(
    z.optional(schema),
    undefined as z.output<z.ZodMiniOptional<Schema>>,
  );
}

const num = soft(z.number());
const text = soft(z.string());
const flag = soft(z.boolean());

const guid = z.object({ sessionID: z.number(), localID: z.number() });
const vector = z.object({ x: z.number(), y: z.number() });
const color = z.object({ r: z.number(), g: z.number(), b: z.number(), a: z.number() });
const matrix = z.object({
  m00: z.number(),
  m01: z.number(),
  m02: z.number(),
  m10: z.number(),
  m11: z.number(),
  m12: z.number(),
});
const measure = z.object({ value: z.number(), units: z.union([z.string(), z.number()]) });

const paint = z.object({
  type: z.string(),
  color: soft(color),
  opacity: num,
  visible: flag,
  blendMode: text,
  stops: soft(z.array(z.object({ color, position: z.number() }))),
  transform: soft(matrix),
  image: soft(z.object({ hash: soft(z.instanceof(Uint8Array)) })),
  imageScaleMode: text,
  rotation: num,
  scale: num,
});

const effect = z.object({
  type: z.string(),
  color: soft(color),
  offset: soft(vector),
  radius: num,
  spread: num,
  visible: flag,
  blendMode: text,
  showShadowBehindNode: flag,
});

const geometry = z.array(z.object({ windingRule: text, commandsBlob: num }));
const fontName = z.object({ family: z.string(), style: z.string(), postscript: text });

const glyph = z.object({
  commandsBlob: num,
  position: vector,
  fontSize: z.number(),
  rotation: num,
  emojiCodePoints: soft(z.array(z.number())),
});

const textLayout = {
  glyphs: soft(z.array(glyph)),
  truncationStartIndex: num,
  fontMetaData: soft(z.array(z.object({ fontLineHeight: num, fontWeight: num, fontStyle: text }))),
};

const textStyle = {
  styleID: num,
  fontSize: num,
  fontName: soft(fontName),
  lineHeight: soft(measure),
  letterSpacing: soft(measure),
  textCase: text,
  textDecoration: text,
  fillPaints: soft(z.array(paint)),
};

const guidPath = z.object({ guids: z.array(guid) });
const propValue = z.object({
  boolValue: flag,
  textValue: soft(z.object({ characters: z.string() })),
  guidValue: soft(guid),
});

/** The fields of one node of a `.fig` file that the REST tree is made of; also those of one override of an instance. */
const fields = {
  ...textStyle,
  type: text,
  name: text,
  phase: text,
  parentIndex: soft(z.object({ guid, position: z.string() })),
  overrideKey: soft(guid),
  internalOnly: flag,
  isStateGroup: flag,
  visible: flag,
  locked: flag,
  opacity: num,
  blendMode: text,
  size: soft(vector),
  transform: soft(matrix),
  mask: flag,
  maskType: text,
  frameMaskDisabled: flag,
  resizeToFit: flag,
  strokePaints: soft(z.array(paint)),
  backgroundPaints: soft(z.array(paint)),
  backgroundColor: soft(color),
  backgroundEnabled: flag,
  strokeWeight: num,
  strokeAlign: text,
  strokeCap: text,
  strokeJoin: text,
  dashPattern: soft(z.array(z.number())),
  borderStrokeWeightsIndependent: flag,
  borderTopWeight: num,
  borderRightWeight: num,
  borderBottomWeight: num,
  borderLeftWeight: num,
  effects: soft(z.array(effect)),
  cornerRadius: num,
  cornerSmoothing: num,
  rectangleTopLeftCornerRadius: num,
  rectangleTopRightCornerRadius: num,
  rectangleBottomRightCornerRadius: num,
  rectangleBottomLeftCornerRadius: num,
  booleanOperation: text,
  arcData: soft(z.object({ startingAngle: z.number(), endingAngle: z.number(), innerRadius: z.number() })),
  fillGeometry: soft(geometry),
  strokeGeometry: soft(geometry),
  exportSettings: soft(
    z.array(
      z.object({ suffix: text, imageType: text, constraint: soft(z.object({ type: text, value: num })) }),
    ),
  ),
  horizontalConstraint: text,
  verticalConstraint: text,
  stackMode: text,
  stackSpacing: num,
  stackPadding: num,
  stackHorizontalPadding: num,
  stackVerticalPadding: num,
  stackPaddingRight: num,
  stackPaddingBottom: num,
  stackPrimarySizing: text,
  stackCounterSizing: text,
  stackPrimaryAlignItems: text,
  stackCounterAlignItems: text,
  stackWrap: text,
  stackCounterSpacing: num,
  stackChildPrimaryGrow: num,
  stackChildAlignSelf: text,
  stackPositioning: text,
  textAlignHorizontal: text,
  textAlignVertical: text,
  textAutoResize: text,
  textTruncation: text,
  maxLines: num,
  paragraphSpacing: num,
  paragraphIndent: num,
  textData: soft(
    z.object({
      characters: text,
      characterStyleIDs: soft(z.array(z.number())),
      styleOverrideTable: soft(z.array(z.object(textStyle))),
      ...textLayout,
    }),
  ),
  derivedTextData: soft(z.object(textLayout)),
  componentKey: text,
  symbolDescription: text,
  overriddenSymbolID: soft(guid),
  componentPropRefs: soft(z.array(z.object({ defID: soft(guid), componentPropNodeField: text }))),
  componentPropAssignments: soft(z.array(z.object({ defID: soft(guid), value: soft(propValue) }))),
};

const override = z.object({ guidPath: soft(guidPath), ...fields });

export const figNode = z.object({
  guid,
  ...fields,
  symbolData: soft(z.object({ symbolID: soft(guid), symbolOverrides: soft(z.array(override)) })),
  derivedSymbolData: soft(z.array(override)),
});

export type FigGuid = z.infer<typeof guid>;
export type FigNode = z.infer<typeof figNode>;
export type FigOverride = z.infer<typeof override>;
export type FigPaint = z.infer<typeof paint>;
export type FigEffect = z.infer<typeof effect>;
export type FigMatrix = z.infer<typeof matrix>;
export type FigColor = z.infer<typeof color>;
export type FigTextStyle = Pick<FigNode, keyof typeof textStyle>;

/** Figma's own id of a node: "sessionID:localID". */
export function idOf({ sessionID, localID }: FigGuid): string {
  return `${String(sessionID)}:${String(localID)}`;
}
