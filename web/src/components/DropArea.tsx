import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button } from './Button';
import './drop-area.css';

interface DropAreaProps {
  /** What can be dropped, and how large. */
  readonly text: string;
  /** Of the button that opens the device's own choice of files. */
  readonly action: string;
  readonly accept: readonly string[];
  readonly isMultiple?: boolean;
  /** With it, there is a second button for the camera; devices without one open the choice of files. */
  readonly cameraAction?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by drop, by choice, and where it makes sense from the camera. */
export function DropArea({ text, action, accept, isMultiple = false, cameraAction, onFiles }: DropAreaProps) {
  const chosen = (list: FileList | null): void => {
    if (list && list.length > 0) onFiles([...list]);
  };
  return (
    <DropZone
      className="drop-area no-print"
      onDrop={(event) => {
        const files = event.items.filter(isFileDropItem).map((item) => item.getFile());
        void Promise.all(isMultiple ? files : files.slice(0, 1)).then((dropped) => {
          if (dropped.length > 0) onFiles(dropped);
        });
      }}
    >
      <p>{text}</p>
      <div className="row">
        <FileTrigger acceptedFileTypes={accept} allowsMultiple={isMultiple} onSelect={chosen}>
          <Button>{action}</Button>
        </FileTrigger>
        {cameraAction !== undefined && (
          <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={chosen}>
            <Button>{cameraAction}</Button>
          </FileTrigger>
        )}
      </div>
    </DropZone>
  );
}
