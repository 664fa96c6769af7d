// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";

/// @title Reads a price feed that nobody here wrote, without letting it harm the reader.
/// @dev `try` would not do: it reverts by itself when an account has no code or answers with too little, and it copies
/// whatever length the answer has. Here an answer is read in a fixed number of words with a bounded amount of gas.
library FeedReader {
    /// @return answered whether `feed` answered in full.
    /// @return decimals the decimals of its prices.
    function decimalsOf(address feed, uint256 gasLimit) internal view returns (bool answered, uint8 decimals) {
        (bool ok, uint256[5] memory words) = _read(feed, gasLimit, IAggregatorV3.decimals.selector, 32);
        answered = ok && words[0] <= type(uint8).max;
        // forge-lint: disable-next-line(unsafe-typecast)
        if (answered) decimals = uint8(words[0]);
    }

    /// @return answered whether `feed` answered in full; all else is 0 if not.
    /// @return answer its price, in its own decimals, with its sign.
    /// @return updatedAt when it says that the price was updated.
    function latest(
        address feed,
        uint256 gasLimit
    ) internal view returns (bool answered, int256 answer, uint256 updatedAt) {
        uint256[5] memory words;
        (answered, words) = _read(feed, gasLimit, IAggregatorV3.latestRoundData.selector, 160);
        // forge-lint: disable-next-line(unsafe-typecast)
        if (answered) (answer, updatedAt) = (int256(words[1]), words[3]);
    }

    /// @notice `answer` in `to` decimals instead of `from`, rounded down; 0 for what is no price: zero, negative, or more
    /// than any price may be.
    function scale(int256 answer, uint8 from, uint8 to) internal pure returns (uint256) {
        if (answer <= 0 || answer > int256(uint256(type(uint128).max))) return 0;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 price = uint256(answer);
        return from > to ? price / 10 ** (from - to) : price * 10 ** (to - from);
    }

    function _read(
        address feed,
        uint256 gasLimit,
        bytes4 selector,
        uint256 length
    ) private view returns (bool ok, uint256[5] memory words) {
        // An account without code answers nothing, and so does not answer in full.
        assembly ("memory-safe") {
            mstore(0x00, selector)
            ok := staticcall(gasLimit, feed, 0x00, 0x04, words, length)
            ok := and(ok, iszero(lt(returndatasize(), length)))
        }
    }
}
