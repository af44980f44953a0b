import { create } from 'qrcode';

interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

interface Pen {
  rect(x: number, y: number, width: number, height: number): unknown;
  fillColor(color: string): unknown;
  fill(): unknown;
}

/** Draws a QR code as filled squares: sharp at any size, and no image in the file. */
export function drawQrCode(pen: Pen, text: string, { left, top, side }: Square): void {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const cell = side / size;
  pen.fillColor('#000000');
  for (let index = 0; index < data.length; index += 1) {
    if (data[index])
      pen.rect(left + (index % size) * cell, top + Math.floor(index / size) * cell, cell, cell);
  }
  pen.fill();
}
