// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TestAsset} from "./TestAsset.sol";

/// @title A settlement asset that burns one percent of every transfer once its owner switches the fee on.
contract FeeAsset is TestAsset {
    bool public charging;

    constructor() TestAsset(6) {}

    function setCharging(bool on) external {
        charging = on;
    }

    function _update(address from, address to, uint256 amount) internal override {
        bool isTransfer = from != address(0) && to != address(0);
        uint256 fee = charging && isTransfer ? amount / 100 : 0;
        if (fee != 0) super._update(from, address(0), fee);
        super._update(from, to, amount - fee);
    }
}
