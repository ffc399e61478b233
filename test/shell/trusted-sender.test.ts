import { describe, expect, it } from 'vitest';
import { whyRefused } from '../../electron/trusted-sender.ts';

describe('who may call', () => {
  it.each([
    ['app://labeldesk/index.html', null],
    ['app://labeldesk/index.html#/ship', null],
    ['app://labeldesk.evil.example/index.html', 'the page is not ours'],
    ['app://labeldesk@evil.example/', 'the page is not ours'],
    ['app://someone@labeldesk/', 'the page is not ours'],
    ['app://labeldesk:8080/', 'the page is not ours'],
    ['https://labeldesk/index.html', 'the page is not ours'],
    ['file:///app://labeldesk/index.html', 'the page is not ours'],
    ['about:blank', 'the page is not ours'],
    ['', 'the page is not ours'],
  ])('%s', (url, because) => {
    expect(whyRefused({ url, parent: null })).toBe(because);
  });

  it('no frame inside another, be the page ours', () => {
    expect(whyRefused({ url: 'app://labeldesk/index.html', parent: {} })).toBe('the frame is inside another');
  });

  it('no frame that is gone', () => {
    expect(whyRefused(null)).toBe('the frame is gone');
  });
});
