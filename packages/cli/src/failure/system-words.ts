/** Errors of the file system in words. */
export const systemWords: Readonly<Record<string, string>> = {
  ENOSPC: "No space is left on the device.",
  EDQUOT: "The disk quota is used up.",
  EACCES: "Permission denied.",
  EPERM: "Permission denied.",
  ENOENT: "There is no such file or folder.",
  EISDIR: "It is a folder, not a file.",
  ENOTDIR: "A part of the path is a file, not a folder.",
  EROFS: "The file system is read-only.",
  ELOOP: "The links lead in a circle.",
  ENAMETOOLONG: "The name is too long.",
  EIO: "The device failed.",
};
