import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

export interface TickProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** One of several that may be taken along. */
export const Checkbox = ({ children, className = '', ...rest }: TickProps) => (
  <AriaCheckbox {...rest} className={`tick ${className}`}>
    {({ isSelected }) => <><span className="tick-box" aria-hidden="true">{isSelected ? '✓' : ''}</span><span>{children}</span></>}
  </AriaCheckbox>
);

/** Something that is on or off from the moment it is turned. */
export const Switch = ({ children, className = '', ...rest }: TickProps) => (
  <AriaSwitch {...rest} className={`tick ${className}`}>
    <span className="switch-track" aria-hidden="true" />
    <span>{children}</span>
  </AriaSwitch>
);
