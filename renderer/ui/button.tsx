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

/**
 * While it is pending, a button keeps the focus and does nothing. The library's own `isPending` isn't used: it announces
 * by pointing at the button, which is often gone when its work is done, and leaves an image without a name.
 */
export const Button = ({ kind, className = '', isPending = false, type, onPress, ...rest }: ButtonProps) => (
  <AriaButton
    {...rest}
    {...(type ? { type: isPending ? 'button' : type } : {})}
    {...(isPending ? { 'aria-disabled': true } : onPress ? { onPress } : {})}
    className={`button ${kind ? `button-${kind}` : ''} ${isPending ? 'button-pending' : ''} ${className}`}
  />
);
