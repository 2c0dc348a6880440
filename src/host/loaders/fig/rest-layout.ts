import type { FigNode } from './fig-node.ts';

type Fields = Record<string, unknown>;

const HORIZONTAL: Readonly<Record<string, string>> = {
  MIN: 'LEFT',
  CENTER: 'CENTER',
  MAX: 'RIGHT',
  STRETCH: 'LEFT_RIGHT',
  SCALE: 'SCALE',
};
const VERTICAL: Readonly<Record<string, string>> = {
  MIN: 'TOP',
  CENTER: 'CENTER',
  MAX: 'BOTTOM',
  STRETCH: 'TOP_BOTTOM',
  SCALE: 'SCALE',
};

/** How a node sits in its parent, and how a frame lays out its children. */
export function restLayout(node: FigNode): Fields {
  return {
    constraints: {
      horizontal: HORIZONTAL[node.horizontalConstraint ?? 'MIN'] ?? 'LEFT',
      vertical: VERTICAL[node.verticalConstraint ?? 'MIN'] ?? 'TOP',
    },
    ...((node.stackChildPrimaryGrow ?? 0) !== 0 && { layoutGrow: node.stackChildPrimaryGrow }),
    ...(node.stackChildAlignSelf === 'STRETCH' && { layoutAlign: 'STRETCH' }),
    ...(node.stackPositioning === 'ABSOLUTE' && { layoutPositioning: 'ABSOLUTE' }),
    ...(node.stackMode !== undefined && node.stackMode !== 'NONE' && autoLayout(node)),
  };
}

function autoLayout(node: FigNode): Fields {
  const padding = node.stackPadding ?? 0;
  const left = node.stackHorizontalPadding ?? padding;
  const top = node.stackVerticalPadding ?? padding;
  const { stackPrimaryAlignItems: primary, stackCounterAlignItems: counter } = node;
  return {
    layoutMode: node.stackMode,
    itemSpacing: node.stackSpacing ?? 0,
    paddingLeft: left,
    paddingTop: top,
    paddingRight: node.stackPaddingRight ?? left,
    paddingBottom: node.stackPaddingBottom ?? top,
    // Files without these fields mean "hug", as REST documents without them do.
    ...(node.stackPrimarySizing === 'FIXED' && { primaryAxisSizingMode: 'FIXED' }),
    ...(node.stackCounterSizing === 'FIXED' && { counterAxisSizingMode: 'FIXED' }),
    ...(primary !== undefined && {
      primaryAxisAlignItems: primary.startsWith('SPACE_') ? 'SPACE_BETWEEN' : primary,
    }),
    ...(counter !== undefined && { counterAxisAlignItems: counter }),
    ...(node.stackWrap === 'WRAP' && {
      layoutWrap: 'WRAP',
      counterAxisSpacing: node.stackCounterSpacing ?? 0,
    }),
  };
}
