import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';

export interface Choice<T extends string> {
  readonly value: T;
  readonly words: string;
  /** A quieter second line in the list. */
  readonly detail?: string;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  /** Null where nothing is chosen yet. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** What the button says while nothing is chosen. */
  readonly placeholder?: string;
  readonly hint?: string | null;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly stop?: string;
}

export const Select = <T extends string>({ label, choices, value, onChange, placeholder = 'Choose', hint, isDisabled = false, className = '', stop }: SelectProps<T>) => (
  <AriaSelect
    className={`field ${className}`}
    value={value}
    onChange={(key) => { if (key !== null) onChange(key as T); }}
    placeholder={placeholder}
    isDisabled={isDisabled}
  >
    <Label className="field-label">{label}</Label>
    <Button className="select-button" {...(stop ? { 'data-stop': stop } : {})}>
      <SelectValue>{({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
      <span aria-hidden="true">▾</span>
    </Button>
    {hint ? <Text slot="description" className="field-hint">{hint}</Text> : null}
    <Popover className="popover">
      <ListBox items={choices}>
        {(choice) => (
          <ListBoxItem id={choice.value} textValue={choice.words} className="option">
            <Text slot="label">{choice.words}</Text>
            {choice.detail ? <Text slot="description" className="option-detail">{choice.detail}</Text> : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
);
