import { h, type JSX } from 'preact';
import { formShape } from '../../../core/placement/form-shape.ts';
import { placement } from '../../../core/placement/parse-placements.ts';
import type { FieldContext } from './fields/field-context.ts';
import { ObjectFields } from './fields/object-fields.tsx';
import { ShapeField } from './fields/shape-field.tsx';

const shape = formShape(placement);
const specFields = shape.is === 'object' ? shape.fields : [];
/** Parts that have a section of their own, or that are set by publishing. */
const elsewhere = ['schema', 'version', 'match', 'roles', 'zones', 'rules', 'variants', 'changes'];
const headerFields = specFields.filter(({ key }) => !elsewhere.includes(key));
const matchFields = specFields.filter(({ key }) => key === 'match');
const variantFields = specFields.filter(({ key }) => key === 'variants');

export interface SectionProps {
  readonly value: unknown;
  readonly context: FieldContext;
}

/** Name, platform, owner, dates, source, what it builds on. */
export const HeaderSection = ({ value, context }: SectionProps): JSX.Element => (
  <ObjectFields fields={headerFields} value={value} path={[]} context={context} field={ShapeField} />
);

/** Which frames the spec is for. */
export const MatchSection = ({ value, context }: SectionProps): JSX.Element => (
  <div>
    <p class="muted">{context.words.t('edit.aboutMatch')}</p>
    <ObjectFields fields={matchFields} value={value} path={[]} context={context} field={ShapeField} />
  </div>
);

/** Other sizes, states or channels of the same placement. */
export const VariantsSection = ({ value, context }: SectionProps): JSX.Element => (
  <div>
    <p class="muted">{context.words.t('edit.aboutVariants')}</p>
    <ObjectFields fields={variantFields} value={value} path={[]} context={context} field={ShapeField} />
  </div>
);
