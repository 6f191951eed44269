import { useEffect, useLayoutEffect, useRef, type ComponentProps, type MouseEvent } from 'react';
import { afterwards, faultyFieldIn, leadOn } from './whereFocusGoes.js';

interface PressedButtonProps extends ComponentProps<'button'> {
  'data-loading'?: boolean;
}

/**
 * What every button of the kit is made of. While it is busy it takes no press, and keeps the keyboard where it is: a
 * button that a browser calls disabled loses it. Afterwards the first field that was refused has it; and where the button
 * is gone, what was done.
 */
export function PressedButton(props: PressedButtonProps) {
  const { disabled, type = 'button', onClick, ref, 'data-loading': isBusy = false, ...others } = props;
  const own = useRef<HTMLButtonElement>(null);
  const pressed = useRef<Element | null>(null);

  useEffect(() => {
    const place = pressed.current;
    if (isBusy || place === null) return;
    pressed.current = null;
    afterwards(() => faultyFieldIn(place)?.focus());
  }, [isBusy]);

  // Before it is taken away: later nobody knows where it stood.
  useLayoutEffect(() => {
    const button = own.current;
    return () => {
      if (button !== null && document.activeElement === button) leadOn(button);
    };
  }, []);

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) return event.preventDefault();
    pressed.current = event.currentTarget.closest('form, [role="dialog"], section');
    onClick?.(event);
  };
  return (
    <button
      {...others}
      ref={(button) => {
        own.current = button;
        if (typeof ref === 'function') return ref(button);
        if (ref) ref.current = button;
      }}
      type={type}
      data-loading={isBusy || undefined}
      disabled={disabled && !isBusy}
      aria-disabled={isBusy || undefined}
      onClick={press}
    />
  );
}
