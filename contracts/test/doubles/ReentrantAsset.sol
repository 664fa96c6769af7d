// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TestAsset} from "./TestAsset.sol";

/// @title A settlement asset that calls back in the middle of every transfer, as an ERC-777 would.
/// @dev The reason of the inner revert is passed on, so that a test sees which guard stopped it.
contract ReentrantAsset is TestAsset {
    address private _target;
    bytes private _data;

    constructor() TestAsset(6) {}

    function arm(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_target == address(0) || from == address(0)) return;
        (bool ok, bytes memory reason) = _target.call(_data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(reason, 32), mload(reason))
            }
        }
    }
}
