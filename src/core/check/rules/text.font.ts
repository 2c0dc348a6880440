import * as z from 'zod/mini';
import { bestGlob } from '../../placement/glob.ts';
import type { TextRun } from '../../snapshot/frame-snapshot.ts';
import { needsOneOf } from '../params/constraints.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { muteElements, seenRuns, type TextLayer, textElements, textsOf } from '../text-elements.ts';

const globs = z
  .array(z.string().check(z.minLength(1), z.maxLength(200)))
  .check(z.minLength(1), z.maxLength(500));
const params = z
  .strictObject({
    roles: z._default(textSubjects, 'text'),
    exceptRoles: z.optional(roleList),
    families: z.optional(globs),
    forbidden: z.optional(globs),
    licensed: z.optional(globs),
    weights: z.optional(z.array(z.number().check(z.gte(1), z.lte(1000))).check(z.minLength(1))),
  })
  .check(needsOneOf('families', 'forbidden', 'licensed', 'weights'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'text.font',
  title: { en: 'Fonts', 'zh-CN': '字体' },
  about: {
    en: 'The family of every visible run of live text is one of `families`, none of `forbidden`, and in the list of `licensed` ones (`*` and `?` allowed, case does not matter); its weight is one of `weights` (100–900). Measured is the font the run asks for: glyphs that another font steps in for cannot be told.',
    'zh-CN':
      '每段可见文本的字体须在 families 之内、不在 forbidden 之内，且属于已授权的 licensed 列表（可用 * 和 ?，不区分大小写）；字重须为 weights 之一（100–900）。以文本所设字体为准，无法得知系统代替显示的字形。',
  },
  params,
  messages: {
    notAllowed: {
      en: '“{text}” is set in {family}; the spec allows {allowed}. Change the font.',
      'zh-CN': '“{text}”使用了字体 {family}，规范仅允许 {allowed}，请更换字体。',
    },
    forbidden: {
      en: '“{text}” is set in {family}, which the spec forbids ({allowed}). Change the font.',
      'zh-CN': '“{text}”使用了规范禁用的字体 {family}（{allowed}），请更换字体。',
    },
    notLicensed: {
      en: '“{text}” is set in {family}, which is not on the list of licensed fonts ({allowed}). Use one of them or ask for a licence.',
      'zh-CN': '“{text}”使用的字体 {family} 不在授权列表（{allowed}）中，请更换或申请授权。',
    },
    wrongWeight: {
      en: '“{text}” ({family}) has weight {weight}; the spec allows {allowed}. Change the weight.',
      'zh-CN': '“{text}”（{family}）字重为 {weight}，规范仅允许 {allowed}，请调整字重。',
    },
    missingFont: {
      en: 'A font of “{layer}” is missing on this machine ({family}): its text shows and measures wrong. Install it, then check again.',
      'zh-CN': '本机缺少“{layer}”使用的字体（{family}），显示和测量结果都不可靠。请安装字体后重新检查。',
    },
    fontUnknown: {
      en: 'The document does not name the font of “{text}” in “{layer}”. Look at it in Figma.',
      'zh-CN': '文档未给出“{layer}”中“{text}”的字体，请在 Figma 中查看。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Look at its font.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲。请人工确认字体。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'none',
  check(frame, given) {
    const elements = textElements(frame, given.roles, given.exceptRoles);
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const judged = textsOf(elements).flatMap((layer) => judgeLayer(layer, given));
    return elements.length === 0 ? [inapplicable('noText')] : [...mute, ...judged];
  },
});

/** Each fault of a layer once per family and weight. */
function judgeLayer(layer: TextLayer, given: Params) {
  const runs = seenRuns(layer);
  const evidence = { layerId: layer.id, region: layer.painted };
  const factsOf = (run: TextRun, characters: string) => ({
    layer: shortText(layer.name),
    text: shortText(characters),
    family: shortText(run.fontFamily),
    weight: run.fontWeight,
  });
  const styles = new Map(runs.map((seen) => [styleOf(seen.run), seen]));
  const named = [...styles.values()].filter(({ run }) => run.fontFamily !== '');
  const faults = named.flatMap(({ run, characters }) =>
    faultsOf(run, given).map(({ because, found, is, needed }) => {
      const data = { ...factsOf(run, characters), allowed: shortText(needed) };
      const measured = { found, is, needed, unit: '' } as const;
      return fail({ because, ...evidence, part: styleOf(run), data, measured });
    }),
  );
  const nameless = runs
    .filter(({ run }) => run.fontFamily === '')
    .slice(0, 1)
    .map(({ run, characters }) =>
      unknown({ because: 'fontUnknown', ...evidence, data: factsOf(run, characters) }),
    );
  const families = [...new Set(runs.map(({ run }) => run.fontFamily))].join(', ');
  const data = { layer: shortText(layer.name), family: shortText(families) };
  const missing =
    layer.text.hasMissingFont === true ? [unknown({ because: 'missingFont', ...evidence, data })] : [];
  const isGood = missing.length + faults.length + nameless.length === 0;
  return [...missing, ...faults, ...nameless, ...(isGood ? [pass(layer.id)] : [])];
}

const styleOf = ({ fontFamily, fontWeight }: TextRun): string => `${fontFamily} ${String(fontWeight)}`;

interface Fault {
  readonly because: 'notAllowed' | 'forbidden' | 'notLicensed' | 'wrongWeight';
  readonly found: string | number;
  readonly is: 'oneOf' | 'noneOf';
  readonly needed: string;
}

function faultsOf(run: TextRun, { families, forbidden, licensed, weights }: Params): readonly Fault[] {
  const found = run.fontFamily;
  const isIn = (list: readonly string[]): boolean => bestGlob(list, found) !== null;
  const faults: Fault[] = [];
  if (families !== undefined && !isIn(families))
    faults.push({ because: 'notAllowed', found, is: 'oneOf', needed: families.join(', ') });
  if (forbidden !== undefined && isIn(forbidden))
    faults.push({ because: 'forbidden', found, is: 'noneOf', needed: forbidden.join(', ') });
  if (licensed !== undefined && !isIn(licensed))
    faults.push({ because: 'notLicensed', found, is: 'oneOf', needed: licensed.join(', ') });
  if (weights !== undefined && !weights.includes(run.fontWeight))
    faults.push({ because: 'wrongWeight', found: run.fontWeight, is: 'oneOf', needed: weights.join(', ') });
  return faults;
}
