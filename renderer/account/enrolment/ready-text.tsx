import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { RequestText } from './guide/request-texts.ts';

interface ReadyTextProps {
  readonly title: string;
  readonly request: RequestText;
}

/** A text to be pasted elsewhere. What isn't known stands in it in brackets, and is named beside the button. */
export const ReadyText = ({ title, request: { text, missing } }: ReadyTextProps) => {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    area.current?.select();
    // The page has no permission to write to the clipboard by itself; this copies what is selected, as Ctrl+C does.
    setCopied(document.execCommand('copy') ? text : null);
  };
  return (
    <div className="ready-text">
      <label className="field-label" htmlFor={id}>{title}</label>
      <textarea id={id} ref={area} className="field-input" readOnly rows={Math.min(16, text.split('\n').length + 2)} value={text} />
      <div className="part-buttons">
        <Button onPress={copy}>Copy the text</Button>
        <p className="quiet" role="status">{copied === text ? 'Copied.' : ''}</p>
        {missing.length > 0 ? <p className="warning">▲ In brackets, for you to fill in: {missing.join(', ')}.</p> : null}
      </div>
    </div>
  );
};
