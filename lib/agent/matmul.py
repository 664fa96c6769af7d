#!/usr/bin/env python3
"""Computes a benchmark's matrix product with PyTorch: on the GPU when CUDA (or ROCm) is there, else on the CPU.

Entries are 0 to 15 and the size at most 8,192, so that every sum stays below 2^24 and single precision, TF32 inputs
included, is exact. The seed's stream and the file's format are those of protocol/matrix.ts and challenge/compute.ts.
"""
import argparse
import hashlib
import json
import time

import torch


def matrix(seed: bytes, name: bytes, size: int, device: str) -> torch.Tensor:
    stream = hashlib.shake_256(b"gridhall-matrix/1" + name + seed).digest(size * size // 2)
    packed = torch.frombuffer(bytearray(stream), dtype=torch.uint8).to(device)
    return torch.stack((packed >> 4, packed & 15), dim=1).reshape(size, size).to(torch.float32)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", required=True)
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--out", required=True)
    given = parser.parse_args()
    if not 2 <= given.size <= 8192:
        raise SystemExit("the size is at most 8192: beyond it sums are not exact")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.backends.cuda.matmul.allow_tf32 = True
    seed = bytes.fromhex(given.seed[2:])
    a = matrix(seed, b"A", given.size, device)
    b = matrix(seed, b"B", given.size, device)
    if device == "cuda":
        a[:64, :64] @ b[:64, :64]
        torch.cuda.synchronize()
    start = time.perf_counter()
    product = a @ b
    if device == "cuda":
        torch.cuda.synchronize()
    milliseconds = round((time.perf_counter() - start) * 1000)
    with open(given.out, "wb") as out:
        out.write(product.to(torch.int32).cpu().numpy().astype("<i4").tobytes())
    print(json.dumps({"device": "gpu" if device == "cuda" else "cpu", "milliseconds": milliseconds}))


main()
