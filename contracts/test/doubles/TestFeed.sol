// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAggregatorV3} from "../../src/interfaces/IAggregatorV3.sol";

/// @title A price feed that says whatever a test wants, and fails in whatever way a test wants.
contract TestFeed is IAggregatorV3 {
    enum Mood {
        Answers,
        Reverts,
        AnswersTooLittle,
        AnswersALot,
        BurnsAllGas
    }

    string public constant description = "test feed";
    uint256 public constant version = 1;
    uint8 public decimals;

    Mood private _mood;
    int256 private _answer;
    uint256 private _updatedAt;

    constructor(uint8 decimals_) {
        decimals = decimals_;
    }

    function set(int256 answer, uint256 updatedAt) external {
        (_answer, _updatedAt, _mood) = (answer, updatedAt, Mood.Answers);
    }

    function setMood(Mood mood) external {
        _mood = mood;
    }

    function getRoundData(uint80) external view returns (uint80, int256, uint256, uint256, uint80) {
        return (1, _answer, _updatedAt, _updatedAt, 1);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        Mood mood = _mood;
        require(mood != Mood.Reverts, "the feed is down");
        if (mood == Mood.BurnsAllGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (mood == Mood.AnswersTooLittle) {
            assembly ("memory-safe") {
                return(0, 96)
            }
        }
        if (mood == Mood.AnswersALot) {
            assembly {
                return(0, 40000)
            }
        }
        return (1, _answer, _updatedAt, _updatedAt, 1);
    }
}
