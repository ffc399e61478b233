import { isOurs } from './app-address.ts';

/** What is asked of Electron's WebFrameMain: where the frame is, and whether anything is around it. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Why a call isn't answered; null when it comes from our own page. A frame that was closed or navigated while its call
 * was under way is null in Electron, and says nothing about who asked: it is refused like a stranger.
 */
export const whyRefused = (frame: SenderFrame | null): string | null => {
  if (frame === null) return 'the frame is gone';
  if (frame.parent !== null) return 'the frame is inside another';
  if (!isOurs(frame.url)) return 'the page is not ours';
  return null;
};
