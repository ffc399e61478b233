import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
  /** `primary` is the one next thing of a page; `stop` cancels or takes back; `plain` is a word in a line. */
  readonly kind?: 'primary' | 'stop' | 'plain';
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ kind, className = '', ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={`button ${kind ? `button-${kind}` : ''} ${className}`} />
);
