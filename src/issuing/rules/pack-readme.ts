const VERIFY = 'tolok verify <pack.zip> --keys <keys.pem>';

/** Says in three languages what a pack is and how to check it. Plain text. */
export function packReadme(number: string): string {
  return `${number}

EVIDENCE PACK
=============
Everything that the issued report rests on: the report, the snapshots and frameworks that its figures follow from, the
answers, the evidence register with its files, the audit trail, and a signed manifest with the SHA-256 of every file.

To check it, offline:  ${VERIFY}
Use the public keys that the issuer gave you before, not those in this pack: whoever alters a pack can put other keys
into it. The check finds every changed byte, and computes the figures of the report anew from the answers.
By hand: compare "sha256sum" of each file with manifest.json. The signature in manifest.json is Ed25519, over the line
"tolok-statement-1" and the canonical JSON (RFC 8785) of the member "statement".
Whether the report was revoked or replaced since the pack was made, the check page of the issuer says.

PAKET BUKTI
===========
Semua yang menjadi dasar laporan yang diterbitkan: laporan, cuplikan data dan kerangka kerja yang menghasilkan
angka-angkanya, jawaban, daftar bukti beserta berkasnya, jejak audit, dan manifes bertanda tangan yang memuat SHA-256
setiap berkas.

Untuk memeriksanya, tanpa jaringan:  ${VERIFY}
Gunakan kunci publik yang sebelumnya Anda terima dari penerbit, bukan yang ada di dalam paket ini: siapa pun yang
mengubah paket dapat memasukkan kunci lain. Pemeriksaan menemukan setiap bita yang berubah, dan menghitung ulang
angka-angka laporan dari jawaban.
Apakah laporan dicabut atau diganti setelah paket ini dibuat, lihat halaman pemeriksaan penerbit.

证据包
======
已签发报告所依据的全部内容：报告、得出各项数字的数据快照与评估框架、答案、证据登记表及其文件、审计轨迹，
以及列出每个文件 SHA-256 的签名清单。

离线验证：  ${VERIFY}
请使用签发方事先提供的公钥，不要使用本包内的公钥：篡改证据包的人也可以换入其他公钥。
验证会发现任何一个字节的改动，并根据答案重新计算报告中的数字。
报告在本包生成之后是否被撤销或替换，请查看签发方的验证页面。
`;
}
