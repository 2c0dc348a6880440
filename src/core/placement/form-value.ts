import type { FormShape } from './form-shape.ts';

/** A value to start from when a field is added. It may still be refused by the schema: then the field says what is missing. */
export function startValue(shape: FormShape): unknown {
  switch (shape.is) {
    case 'number':
      return Math.max(shape.min ?? 0, 0) + (shape.min === null || shape.min < 1 ? 1 : 0);
    case 'text':
      return '';
    case 'boolean':
      return true;
    case 'choice':
      return shape.values[0] ?? '';
    case 'words':
      return [];
    case 'role':
      return 'title';
    case 'roles':
    case 'subjects':
      return ['title'];
    case 'length':
      return { px: 0 };
    case 'zoneRef':
      return '';
    case 'list':
      return [startValue(shape.item)];
    case 'object':
      return Object.fromEntries<unknown>(
        shape.fields
          .filter(({ isOptional }) => !isOptional)
          .map(({ key, shape: of }) => [key, startValue(of)]),
      );
    case 'union': {
      const [first] = shape.options;
      return first === undefined ? null : startValue(first);
    }
    case 'json':
      return null;
  }
}

/** True if a value looks like what the shape shows, so that its control can be used. Fields in it may still be wrong. */
export function isShownBy(shape: FormShape, value: unknown): boolean {
  switch (shape.is) {
    case 'number':
      return typeof value === 'number';
    case 'text':
    case 'role':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return shape.values.some((one) => one === value);
    case 'words':
    case 'roles':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'subjects':
      return value === 'text' || value === 'all' || isShownBy({ is: 'roles' }, value);
    case 'length':
      return isObject(value) && Object.values(value).every((item) => typeof item === 'number');
    case 'zoneRef':
      return typeof value === 'string';
    case 'list':
      return Array.isArray(value);
    case 'object':
      return (
        isObject(value) && Object.keys(value).every((key) => shape.fields.some((field) => field.key === key))
      );
    case 'union':
      return shape.options.some((option) => isShownBy(option, value));
    case 'json':
      return true;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
