import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  readonly look?: 'primary' | 'danger' | 'plain';
}

export function Button({ look, ...props }: ButtonProps) {
  return <AriaButton {...props} className={look === undefined ? 'button' : `button ${look}`} />;
}
