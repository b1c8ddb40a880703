import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import './file-thumbnail.css';

/** Twice its size on the page, so that it is sharp on a phone too. */
const side = 80;

/**
 * A chosen image, small, so that three photographs that a phone calls alike are told apart; the sign of a file for
 * everything else. It is drawn, because an address of its own would need an exception in the content security policy.
 */
export function FileThumbnail({ content }: { content?: Blob | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const isImage = content?.type.startsWith('image/') === true;
  useEffect(() => {
    if (!isImage) return;
    let left = false;
    // Scaled while it is read: a photograph of 12 MB would otherwise take 50 MB of a small phone's memory.
    createImageBitmap(content, { resizeWidth: side * 2, resizeQuality: 'medium' }).then(
      (image) => {
        if (!left && canvas.current !== null) setDrawn(drawMiddle(canvas.current, image));
        image.close();
      },
      // A kind of image that this browser cannot draw is shown as a file.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [content, isImage]);
  return (
    <span className="mk-thumbnail" aria-hidden="true">
      {isImage && <canvas ref={canvas} width={side} height={side} hidden={!drawn} />}
      {!drawn && <Icon name="file" size={20} />}
    </span>
  );
}

/** The largest square of its middle. */
function drawMiddle(canvas: HTMLCanvasElement, image: ImageBitmap): boolean {
  const drawing = canvas.getContext('2d');
  if (drawing === null) return false;
  const edge = Math.min(image.width, image.height);
  const [left, top] = [(image.width - edge) / 2, (image.height - edge) / 2];
  drawing.drawImage(image, left, top, edge, edge, 0, 0, canvas.width, canvas.height);
  return true;
}
