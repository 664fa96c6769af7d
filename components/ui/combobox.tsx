'use client';

import { useTranslations } from 'next-intl';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { cx } from './cx';
import { inputStyle, splitField, type FieldProps } from './field';
import { FieldError } from './field-error';
import { Hint } from './hint';
import { Icon } from './icon';
import { ReactAriaLocale } from './react-aria-locale';
import { Select, type Option } from './select';
import { useScripted } from './use-scripted';

type Props = FieldProps & { options: Option[]; defaultValue?: string; placeholder?: string };

/**
 * Choose one of many by typing. It is a plain Select until scripts run, and sends the same value
 * under the same name either way.
 */
export function Combobox(props: Props) {
  const enhanced = useScripted();
  return enhanced ? (
    <Enhanced {...props} />
  ) : (
    <Select {...props} placeholder={props.placeholder ?? ''} />
  );
}

function Enhanced(props: Props) {
  const t = useTranslations('ui');
  const { field, control, invalid, rest } = splitField(props);
  const { id, label, hint, error, optional, labelSize } = field;
  return (
    <ReactAriaLocale>
      <ComboBox
        name={field.name}
        formValue="key"
        defaultSelectedKey={rest.defaultValue}
        isInvalid={invalid}
        validationBehavior="aria"
        className={cx('flex flex-col gap-1.5', invalid && 'border-s-4 border-bad ps-4')}
      >
        <Label htmlFor={id} className={cx('font-semibold', labelSize === 'lg' && 'text-xl')}>
          {label}
          {optional && <span className="font-normal text-muted"> {t('optional')}</span>}
        </Label>
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
        <FieldError id={`${id}-error`} error={error} />
        <div className="relative max-w-96">
          <Input
            id={id}
            aria-describedby={control['aria-describedby']}
            placeholder={rest.placeholder}
            className={inputStyle(invalid, 'pe-11')}
          />
          <Button
            aria-label={t('showOptions')}
            className="absolute inset-y-0 end-0 grid w-11 cursor-pointer place-items-center"
          >
            <Icon name="chevron" />
          </Button>
        </div>
        <Popover className="w-(--trigger-width) border border-line-strong bg-surface text-ink">
          <ListBox
            items={rest.options}
            className="max-h-72 overflow-y-auto py-1"
            renderEmptyState={() => <p className="px-3 py-2 text-muted">{t('noMatch')}</p>}
          >
            {(option) => (
              <ListBoxItem
                id={option.value}
                isDisabled={option.disabled}
                textValue={option.label}
                className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-2 data-disabled:text-muted data-focused:bg-accent-soft data-focused:outline-none data-selected:font-semibold"
              >
                {({ isSelected }) => (
                  <>
                    {option.label}
                    {isSelected && <Icon name="check" className="text-accent" />}
                  </>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </ReactAriaLocale>
  );
}
