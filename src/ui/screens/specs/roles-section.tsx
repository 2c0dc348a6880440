import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formShape } from '../../../core/placement/form-shape.ts';
import { roleSelector } from '../../../core/placement/role-selector-schema.ts';
import { ShapeField } from './fields/shape-field.tsx';
import type { SectionProps } from './plain-sections.tsx';
import { fieldsAt } from './spec-context.ts';

const selectorShape = formShape(roleSelector);

/** What gives a layer a role in this placement: one selector for each role. */
export function RolesSection({ value, context }: SectionProps): JSX.Element {
  const { words, set } = context;
  const [role, setRole] = useState('');
  const roles = fieldsAt(value, 'roles');
  const wanted = role.trim();
  const add = (): void => {
    if (wanted === '' || Object.hasOwn(roles, wanted)) return;
    set(['roles', wanted], { names: [`${wanted}*`] });
    setRole('');
  };
  return (
    <div>
      <p class="muted">{words.t('edit.aboutRoles')}</p>
      {Object.entries(roles).map(([name, selector]) => (
        <ShapeField
          key={name}
          shape={selectorShape}
          label={name}
          value={selector}
          path={['roles', name]}
          context={context}
          onRemove={() => {
            set(['roles', name], undefined);
          }}
        />
      ))}
      <div class="form-add">
        <input
          type="text"
          class="input"
          aria-label={words.t('edit.roleName')}
          placeholder={words.t('edit.roleName')}
          list="spec-base-roles"
          value={role}
          onInput={(event) => {
            setRole(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.code === 'Enter' && !event.isComposing) add();
          }}
        />
        <datalist id="spec-base-roles">
          {context.roles.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Button secondary disabled={wanted === ''} onClick={add}>
          {words.t('edit.addRole')}
        </Button>
      </div>
    </div>
  );
}
