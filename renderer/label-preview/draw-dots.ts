import type { PagePreview } from '../../shared/printing/page-preview.ts';

/** One page dot for dot: a pixel of the canvas is a dot of the head, black or white and nothing between. */
export const drawDots = ({ width, height, bits }: PagePreview): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d');
  if (!drawing) return canvas;
  const image = drawing.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer).fill(0xffffffff);
  const rowBytes = Math.ceil(width / 8);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((bits[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) pixels[y * width + x] = 0xff000000;
    }
  }
  drawing.putImageData(image, 0, 0);
  return canvas;
};
